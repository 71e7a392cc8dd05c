/** What the bench uses of SQLite's WebAssembly build, which brings no types of its own. */
declare module '@sqlite.org/sqlite-wasm' {
  interface Statement {
    bind(values: readonly unknown[]): Statement;
    stepReset(): Statement;
    finalize(): void;
  }
  interface Database {
    exec(sql: string): void;
    prepare(sql: string): Statement;
    selectValue(sql: string, values: readonly unknown[]): unknown;
  }
  const init: () => Promise<{ readonly oo1: { readonly DB: new (name: string) => Database } }>;
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default init;
}
