package cz.prostup.people.demo;

/// A part of the story that belongs together; its deeds go into the agenda of the scene.
interface Chapter {

    void into(Scene scene);
}
