package dev.blobfish.app.fx;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the window by what they mean. Their colour comes from the style sheets.
public enum Icon {
    ADD(Feather.PLUS),
    ARCHIVE(Feather.ARCHIVE),
    BACK(Feather.ARROW_LEFT),
    BUCKET(Feather.BOX),
    CANCEL(Feather.X),
    CHEVRON_DOWN(Feather.CHEVRON_DOWN),
    CHEVRON_RIGHT(Feather.CHEVRON_RIGHT),
    CHEVRON_UP(Feather.CHEVRON_UP),
    CLOCK(Feather.CLOCK),
    CODE(Feather.CODE),
    COPY(Feather.COPY),
    DATABASE(Feather.DATABASE),
    DELETE(Feather.TRASH_2),
    DONE(Feather.CHECK_CIRCLE),
    DOWN(Feather.ARROW_DOWN),
    DOWNLOAD(Feather.DOWNLOAD),
    EDIT(Feather.EDIT_2),
    ERROR(Feather.ALERT_CIRCLE),
    FILE(Feather.FILE),
    FILTER(Feather.FILTER),
    FOLDER(Feather.FOLDER),
    FOLDER_ADD(Feather.FOLDER_PLUS),
    FORWARD(Feather.ARROW_RIGHT),
    IMAGE(Feather.IMAGE),
    INBOX(Feather.INBOX),
    INFO(Feather.INFO),
    INSPECTOR(Feather.SIDEBAR),
    KEY(Feather.KEY),
    LINK(Feather.LINK),
    LOCAL_STORE(Feather.HARD_DRIVE),
    LOCK(Feather.LOCK),
    MENU(Feather.MENU),
    MORE(Feather.MORE_HORIZONTAL),
    MUSIC(Feather.MUSIC),
    OFFLINE(Feather.CLOUD_OFF),
    PAUSE(Feather.PAUSE),
    PLAY(Feather.PLAY),
    PUBLIC(Feather.GLOBE),
    QUESTION(Feather.HELP_CIRCLE),
    REFRESH(Feather.REFRESH_CW),
    REMOTE_STORE(Feather.CLOUD),
    RETRY(Feather.ROTATE_CCW),
    SEARCH(Feather.SEARCH),
    SETTINGS(Feather.SETTINGS),
    SHARED(Feather.USERS),
    STOP(Feather.STOP_CIRCLE),
    TAG(Feather.TAG),
    TEXT(Feather.FILE_TEXT),
    TRANSFERS(Feather.ACTIVITY),
    UNLOCK(Feather.UNLOCK),
    UP(Feather.ARROW_UP),
    UPLOAD(Feather.UPLOAD),
    UPLOAD_CLOUD(Feather.UPLOAD_CLOUD),
    VERIFIED(Feather.SHIELD),
    VIDEO(Feather.FILM),
    WARNING(Feather.ALERT_TRIANGLE);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new node of the icon.
    public FontIcon node() {
        return new FontIcon(glyph);
    }

    /// Shows this icon in a node that is there already.
    public void show(FontIcon node) {
        if (node.getIconCode() != glyph) {
            node.setIconCode(glyph);
        }
    }
}
