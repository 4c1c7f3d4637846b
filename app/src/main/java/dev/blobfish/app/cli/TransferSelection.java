package dev.blobfish.app.cli;

import dev.blobfish.sdk.transfer.GroupSnapshot;
import dev.blobfish.sdk.transfer.TransferEngine;
import dev.blobfish.sdk.transfer.TransferFilter;
import dev.blobfish.sdk.transfer.TransferSnapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which transfers a verb is about: numbers, groups, or all.
final class TransferSelection {
    private static final int MOST_GROUPS = 1000;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Numbers of transfers, as \"transfers list\" shows them.")
    private List<Long> ids = List.of();

    @Option(
            names = "--group",
            split = ",",
            paramLabel = "GROUP",
            description = "Everything that one cp or one drop began.")
    private List<Long> groups = List.of();

    @Option(names = "--all", description = "All for which it makes sense.")
    private boolean all;

    List<Long> ids() {
        return ids;
    }

    List<Long> groups() {
        return groups;
    }

    boolean all() {
        return all;
    }

    /// @throws UsageException unless exactly one way of choosing was used
    void check(String verb) throws UsageException {
        int ways = (ids.isEmpty() ? 0 : 1) + (groups.isEmpty() ? 0 : 1) + (all ? 1 : 0);
        if (ways != 1) {
            throw new UsageException(
                    "Say which transfers: numbers, --group GROUP, or --all. For example: blobfish transfers " + verb
                            + " --all");
        }
    }

    /// The groups to wait for after an action on this selection.
    Set<Long> affectedGroups(TransferEngine engine) {
        Set<Long> affected = new TreeSet<>(groups);
        for (long id : ids) {
            engine.transfer(id).map(TransferSnapshot::group).ifPresent(affected::add);
        }
        if (all) {
            for (GroupSnapshot group : engine.groups(MOST_GROUPS)) {
                if (group.counting() || group.files() > group.finishedFiles() + group.failedFiles()) {
                    affected.add(group.id());
                }
            }
            new TransferPages(engine).each(TransferFilter.ACTIVE, transfer -> {
                affected.add(transfer.group());
                return true;
            });
        }
        return affected;
    }
}
