package inkling.core.runs;

import inkling.core.problem.Problem;

/**
 * A run of the library that cannot be read.
 *
 * @param id its own
 * @param problem what is wrong, in a sentence that names the file
 */
public record DamagedRun(String id, Problem problem) implements RunLibrary.Entry {}
