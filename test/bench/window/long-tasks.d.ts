/** What the benches of the window put into it. */
interface Window {
  longTasks: { readonly start: number; readonly length: number }[];
  stopFrames: () => void;
  benchTime: Promise<number>;
}
