package dev.blobfish.server.dialect.kbase.request;

import dev.blobfish.server.dialect.kbase.auth.Caller;
import dev.blobfish.server.dialect.kbase.node.NodeId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is asked, understood once. Where somebody must be logged in, the caller is a user by type.
public sealed interface KBaseRequest {
    /// What this server is.
    record ServerInfo() implements KBaseRequest {}

    /// A new node whose content is the body.
    ///
    /// @param name   as asked for, not checked yet
    /// @param format as asked for, not checked yet
    /// @param length of the content; empty where HTTP's chunks hide it
    record UploadBody(Caller.User who, String name, String format, OptionalLong length, InputStream body)
            implements KBaseRequest {}

    /// A new node from a form.
    record UploadForm(Caller.User who, String boundary, InputStream body) implements KBaseRequest {}

    /// What is known of a node.
    record GetNode(Caller who, NodeId id) implements KBaseRequest {}

    /// The content of a node.
    ///
    /// @param named  whether the answer names the file
    /// @param delete whether the node is to go with it
    /// @param seek   as written, not checked yet
    /// @param length as written, not checked yet
    record Download(
            Caller who, NodeId id, boolean named, boolean delete, Optional<String> seek, Optional<String> length)
            implements KBaseRequest {}

    /// The end of a node.
    record DeleteNode(Caller.User who, NodeId id) implements KBaseRequest {}

    /// A node of the caller's own with the same content.
    record CopyNode(Caller.User who, NodeId id) implements KBaseRequest {}

    /// Who may do what with a node.
    ///
    /// @param full whether users are named, besides their ids
    record GetAcl(Caller who, NodeId id, boolean full) implements KBaseRequest {}

    /// A change of who may do what, answered as [GetAcl].
    sealed interface EditAcl extends KBaseRequest {
        /// Who asks.
        Caller.User who();

        /// The node.
        NodeId id();

        /// As in [GetAcl].
        boolean full();
    }

    /// Whether everybody may read a node.
    record SetPublic(Caller.User who, NodeId id, boolean full, boolean publicly) implements EditAcl {}

    /// More readers.
    ///
    /// @param names not empty; well-formed or not
    record AddReaders(Caller.User who, NodeId id, boolean full, List<String> names) implements EditAcl {}

    /// Fewer readers.
    ///
    /// @param names not empty; well-formed or not
    record RemoveReaders(Caller.User who, NodeId id, boolean full, List<String> names) implements EditAcl {}

    /// Another owner.
    ///
    /// @param name well-formed or not
    record ChangeOwner(Caller.User who, NodeId id, boolean full, String name) implements EditAcl {}
}
