package dev.blobfish.app.transfers;

import dev.blobfish.app.fx.Texts;
import dev.blobfish.app.fx.Ui;

/// What every row of the drawer is painted with.
record RowContext(Ui ui, Texts texts, TransferWords words, TransfersModel model, Reveal reveal) {}
