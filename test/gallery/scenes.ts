/** The views of the gallery: where each is, and what is pressed until it shows what it is about. */

import type { Scene } from './scene';
import { dialogScenes } from './scenes-dialogs';
import { failingScenes } from './scenes-failing';
import { importScenes } from './scenes-import';
import { listScenes } from './scenes-lists';
import { placeScenes } from './scenes-places';
import { readingScenes } from './scenes-reading';

/** All of them. */
export const scenes: readonly Scene[] = [
  ...placeScenes,
  ...listScenes,
  ...readingScenes,
  ...dialogScenes,
  ...importScenes,
  ...failingScenes,
];
