package dev.blobfish.server.http;

import java.time.Duration;

/// What a dialect has to do now and then besides answering: forget what has expired, compute what was put off. Chores
/// run one after another on the store's timer.
///
/// @param name  for the log
/// @param every how long to wait between the end of one run and the next
/// @param work  may throw, which is logged; it is tried again at its next turn
public record Chore(String name, Duration every, Runnable work) {}
