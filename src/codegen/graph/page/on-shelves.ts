import type { Point, Size } from './dagre.js';

export interface Shelves extends Size {
  /** The upper left corner of each box, in the order in which they were given. */
  readonly places: readonly Point[];
}

// As wide, in relation to its height, as a window.
const proportion = 1.6;

/** Puts boxes side by side on shelves, the highest first, so that the whole fits a window. */
export function onShelves(boxes: readonly Size[]): Shelves {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const width = Math.max(Math.sqrt(area * proportion), ...boxes.map((box) => box.width));
  const places = new Map<Size, Point>();
  const shelf = { x: 0, y: 0, height: 0 };
  for (const box of boxes.toSorted((a, b) => b.height - a.height)) {
    if (shelf.x + box.width > width)
      Object.assign(shelf, { x: 0, y: shelf.y + shelf.height, height: 0 });
    places.set(box, { x: shelf.x, y: shelf.y });
    shelf.x += box.width;
    shelf.height = Math.max(shelf.height, box.height);
  }
  return {
    width: Math.max(1, Math.ceil(width)),
    height: Math.max(1, shelf.y + shelf.height),
    places: boxes.map((box) => places.get(box) ?? { x: 0, y: 0 }),
  };
}
