/** Branded types: plain strings and numbers at run time, different types to the compiler. */

declare const brand: unique symbol;

/** `T` marked with a name, so that two kinds of the same type do not mix. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
