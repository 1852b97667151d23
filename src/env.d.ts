/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    archive: import('./catalog/archive.ts').Surroundings;
    /** What the address shows; absent where it shows nothing. */
    shown?: import('./views/view.ts').Shown;
  }
}
