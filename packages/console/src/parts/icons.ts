import { markupOf, type Html } from "../markup/html.ts";

type IconName = "stop" | "check" | "warning" | "eye" | "menu" | "pause" | "arrow";

const draw = (path: string): Html =>
  markupOf(
    `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`,
  );

/** Drawn with a line, so that they take the colour of the text beside them. Words say what they mean, always. */
export const icons: Readonly<Record<IconName, Html>> = {
  stop: draw("M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9 9h6v6H9z"),
  check: draw("m4.5 12.5 5 5 10-11"),
  warning: draw("M12 3.5 21.5 20h-19zM12 9.5v5m0 2.2v.1"),
  eye: draw(
    "M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5s-7-2-9.5-6.5zm12.5 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0z",
  ),
  menu: draw("M3.5 6.5h17m-17 5.5h17m-17 5.5h17"),
  pause: draw("M8 5v14m8-14v14"),
  arrow: draw("M4 12h15m-6-6.5 6.5 6.5-6.5 6.5"),
};
