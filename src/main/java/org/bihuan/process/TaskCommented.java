package org.bihuan.process;

/** Somebody commented on a task, by whatever route; told in the comment's own transaction. */
public record TaskCommented(String taskId, String text) {}
