package cz.prostup.access;

/// What a person is in a unit (domain 2). A role alone opens nobody's file; there must be a relation as well.
public enum Role {
    KOP_OFFICER("pracovník úřadu práce pro IPM"),
    KOP_ADVISER("poradce úřadu práce pro zaměstnanost"),
    KOP_FINANCE("finance kontaktního pracoviště"),
    KOP_DIRECTOR("vedení kontaktního pracoviště"),
    LABOUR_OFFICE_HQ("generální ředitelství úřadu práce"),
    EMPLOYER_ADMIN("zástupce zaměstnavatele"),
    EMPLOYER_PAYROLL("mzdová účetní"),
    MENTOR("mentor na pracovišti"),
    EMPLOYER_SOCIAL_WORKER("sociální pracovník zaměstnavatele"),
    LOCAL_IPM_COORDINATOR("lokální koordinátor IPM"),
    PROVIDER_WORKER("pracovník poskytovatele podpory"),
    PROVIDER_ADMIN("správce poskytovatele"),
    CASE_MANAGER("sociální pracovník obce"),
    SOCIAL_HEAD("vedení sociálního odboru"),
    OSPOD("pracovník OSPOD"),
    PUBLIC_GUARDIAN("veřejný opatrovník"),
    HOUSING_DEPARTMENT("odbor bydlení"),
    FINANCE_DEPARTMENT("ekonomický odbor"),
    ORGANISATION_ADMIN("správce účtů organizace"),
    DPO("pověřenec pro ochranu osobních údajů"),
    SYSADMIN("správce systému"),
    PARTICIPANT("člověk, o jehož život jde"),
    SYSTEM("Prostup");

    private final String czech;

    Role(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
