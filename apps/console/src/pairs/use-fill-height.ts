import { useLayoutEffect, useState } from 'react';

const LEAST = 440;
const BELOW = 24;

/** The height from where an element begins down to the window's end, so that the page itself does not scroll. */
export function useFillHeight(): [place: (element: HTMLElement | null) => void, height: number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(LEAST);
  useLayoutEffect(() => {
    if (!element) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      setHeight(Math.max(LEAST, window.innerHeight - top - BELOW));
    };
    measure();
    // What stands above may grow by a line, e.g. when the window narrows or the banner comes.
    const watching = new ResizeObserver(measure);
    watching.observe(document.body);
    if (element.parentElement) watching.observe(element.parentElement);
    window.addEventListener('resize', measure);
    return () => {
      watching.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return [setElement, height];
}
