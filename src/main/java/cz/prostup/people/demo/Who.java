package cz.prostup.people.demo;

/// Who appears in the story; the names are invented.
enum Who {
    VLASTA,
    ANTONIN,
    KATERINA,
    PAVEL,
    ELLA,
    OKSANA,
    TENZIN,
    JAN,
    OTHER_JAN,
    BOZENA,
    LUDMILA,
    JOSEF,
    PETR,
    MILOSLAV,
    MILOSLAV_AGAIN,
    TEREZA,
    TEREZIE,
    ZDENEK,
    ZDENEK_AGAIN,
    ALENA,
    ALENA_AGAIN,
    DENISA
}
