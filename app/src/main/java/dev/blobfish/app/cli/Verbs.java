package dev.blobfish.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Which verbs there are, in the order of the help.
final class Verbs {
    private Verbs() {}

    static CommandLine all(Session session) {
        return new CommandLine(new Blobfish(session))
                .addSubcommand("serve", new ServeVerb(session))
                .addSubcommand(
                        "store",
                        group("Look after the local store.")
                                .addSubcommand("stats", new StoreVerb.Stats(session))
                                .addSubcommand("check", new StoreVerb.Check(session))
                                .addSubcommand("gc", new StoreVerb.Collect(session)))
                .addSubcommand("verify", new VerifyVerb(session))
                .addSubcommand("tour", new TourVerb(session))
                .addSubcommand("ls", new LsVerb(session))
                .addSubcommand("stat", new StatVerb(session))
                .addSubcommand("cat", new CatVerb(session))
                .addSubcommand("cp", new CpVerb(session))
                .addSubcommand("mkdir", new MkdirVerb(session))
                .addSubcommand("rm", new RmVerb(session))
                .addSubcommand(
                        "meta",
                        group("Show and edit the metadata of blobs.")
                                .addSubcommand("get", new MetaVerb.Get(session))
                                .addSubcommand("set", new MetaVerb.Set(session))
                                .addSubcommand("remove", new MetaVerb.Remove(session)))
                .addSubcommand(
                        "access",
                        group("Show and set who may read blobs and buckets.")
                                .addSubcommand("get", new AccessVerb.Get(session))
                                .addSubcommand("set", new AccessVerb.Set(session)))
                .addSubcommand("share", new ShareVerb(session))
                .addSubcommand("transfers", transfers(session))
                .addSubcommand(
                        "profile",
                        group("Manage the connections to stores.")
                                .addSubcommand("list", new ProfileVerb.Listing(session))
                                .addSubcommand("add", new ProfileVerb.Add(session))
                                .addSubcommand("test", new ProfileVerb.Test(session))
                                .addSubcommand("remove", new ProfileVerb.Remove(session)))
                .addSubcommand(
                        "account",
                        group("Manage the accounts of a local store.")
                                .addSubcommand("list", new AccountVerb.Listing(session))
                                .addSubcommand("add", new AccountVerb.Add(session))
                                .addSubcommand("remove", new AccountVerb.Remove(session)));
    }

    private static CommandLine transfers(Session session) {
        return new CommandLine(new TransfersVerb.Group(session))
                .addSubcommand("list", new TransfersVerb(session))
                .addSubcommand("resume", new TransferActionVerb.Resume(session))
                .addSubcommand("pause", new TransferActionVerb.Pause(session))
                .addSubcommand("cancel", new TransferActionVerb.Cancel(session))
                .addSubcommand("retry", new TransferActionVerb.Retry(session))
                .addSubcommand("answer", new TransferActionVerb.Decide(session))
                .addSubcommand("clear", new ClearVerb(session));
    }

    /// A word that only stands before others.
    private static CommandLine group(String header) {
        var group = new Group();
        CommandSpec spec = CommandSpec.wrapWithoutInspection(group);
        group.spec = spec;
        spec.usageMessage().header(header).commandListHeading("%nVerbs:%n").synopsisSubcommandLabel("VERB");
        return new CommandLine(spec);
    }

    private static final class Group implements Callable<Integer> {
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            String verbs = String.join(", ", spec.subcommands().keySet());
            throw new ParameterException(spec.commandLine(), "Say what to do: " + verbs + ".");
        }
    }
}
