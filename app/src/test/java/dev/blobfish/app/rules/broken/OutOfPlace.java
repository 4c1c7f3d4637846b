package dev.blobfish.app.rules.broken;

import com.fasterxml.jackson.databind.OldJackson;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javafx.application.Platform;
import okhttp3.Request;

/// Does everything in the wrong place.
public final class OutOfPlace {
    public Connection speaksSql() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    public Request speaksHttp() {
        return new Request.Builder()
                .url(URI.create("http://localhost/").toString())
                .build();
    }

    public void handsWorkToTheFxThread(Runnable work) {
        Platform.runLater(work);
    }

    public OldJackson usesTheOldJackson() {
        return new OldJackson();
    }
}
