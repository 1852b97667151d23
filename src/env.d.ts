/// <reference types="astro/client" />
declare namespace App {
  interface Locals {
    archive: import('./catalog/archive.ts').Archive;
  }
}
