package inkling.bench.peers;

/**
 * Inkling and PyTorch at more of one thing.
 *
 * @param what it is more of, as the table has it
 */
record Growth(String what, Series inkling, Series pyTorch) {}
