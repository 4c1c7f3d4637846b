package dev.blobfish.app.inspect;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;
import dev.blobfish.app.jobs.JobsModel;

/// What the inspector's pages are made with.
///
/// @param accessChanged told when a bulk change of access has ended
record InspectContext(Ui ui, Texts texts, InspectorModel model, JobsModel jobs, Runnable accessChanged) {
    /// What people call the subject.
    String subjectName() {
        return model.subjectProperty().get().map(this::name).orElse("");
    }

    private String name(Subject subject) {
        return switch (subject) {
            case Subject.Connection(var id) ->
                model.detailsProperty()
                        .get()
                        .profile()
                        .map(profile -> profile.title())
                        .orElse(id);
            case Subject.Bucket(var _, var info) -> info.name().text();
            case Subject.Folder(var location) -> location.leaf();
            case Subject.Blob(var _, var info) -> info.name().leaf();
            case Subject.Many(var selection) -> texts.get("many.title", selection.count());
        };
    }

    /// The place that a job over the subject is named after.
    String placeName() {
        return model.subjectProperty()
                .get()
                .map(subject -> switch (subject) {
                    case Subject.Connection(var id) -> id;
                    case Subject.Bucket(var _, var info) -> info.name().text();
                    case Subject.Folder(var location) -> location.text();
                    case Subject.Blob(var _, var info) -> info.address().toString();
                    case Subject.Many(var selection) -> selection.location().text();
                })
                .orElse("");
    }
}
