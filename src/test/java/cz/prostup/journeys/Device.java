package cz.prostup.journeys;

/// What a person sits at.
enum Device {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
