package cz.prostup.people.demo;

import cz.prostup.people.DemoStory;
import java.util.List;

/// Nine months of a town's social department, told chapter by chapter.
@DemoPart
class PeopleStory implements DemoStory {

    private final List<Chapter> chapters;

    PeopleStory(List<Chapter> chapters) {
        this.chapters = chapters;
    }

    @Override
    public void into(Stage stage) {
        var scene = new Scene(stage);
        chapters.forEach(chapter -> chapter.into(scene));
    }
}
