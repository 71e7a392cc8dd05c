/** Derived rows carry this; raise it with every change of what reflow returns, and they are rebuilt. */
export const reflowVersion = 8;
