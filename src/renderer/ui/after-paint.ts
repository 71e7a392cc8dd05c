/** What may come a moment later than what one waits for: it is drawn after the first frame. */
import { startTransition, useEffect, useState } from 'react';

/** Where no frame is drawn, in a window that is not in sight, it comes after so long, in milliseconds. */
const withoutFrameMs = 100;

/** False until the component has been on screen for a frame; what waits for it then is drawn without holding anything up. */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => startTransition(() => setIsPainted(true));
    // A frame's own callback comes before it is painted: what it leaves for later comes after.
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, 0);
    });
    timer = setTimeout(tell, withoutFrameMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
