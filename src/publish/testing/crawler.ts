import { setTimeout as pause } from 'node:timers/promises';
import { fileOf } from '../../output/write-file.ts';
import { isPart } from '../file-roles.ts';
import type { MadeSite } from './built-site.ts';

/** What readers get at an address. */
export type Get = (address: string) => Promise<Response>;

/**
 * Follows links from the front page until it is told to stop, and notes each gap: an address that should be there and is not. It
 * should be there where the version whose page led to it has it and the newest version has it, too; and where it is a part of the
 * page, since parts have to outlive their pages.
 *
 * @param versions every version of the site by its number, which each page names
 * @param newest the number of the version that is being published
 */
export function startCrawler(get: Get, versions: ReadonlyMap<number, MadeSite>, newest: () => number) {
  const gaps: string[] = [];
  let isRunning = true;
  let pages = 0;
  const visit = async (address: string): Promise<string[]> => {
    const text = await (await get(address)).text();
    const version = Number(/site\.(\d+)\.css/.exec(text)?.[1]);
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
    for (const link of links) {
      const before = newest();
      const { status } = await get(link);
      const isDue = (number: number): boolean => link in (versions.get(number) ?? {});
      if (status === 404 && isDue(version) && (isPart(link) || (isDue(before) && isDue(newest()))))
        gaps.push(
          `${address} of version ${version} leads to ${fileOf(link)}, which is missing while ${newest()} is published`,
        );
    }
    pages++;
    return links.filter((link) => link.endsWith('.html'));
  };
  const crawl = async (): Promise<void> => {
    while (isRunning) {
      let address = '/';
      for (let step = 0; step < 4 && isRunning; step++) {
        const links = await visit(address);
        address = links[Math.floor(Math.random() * links.length)] ?? '/';
      }
    }
  };
  const crawling = crawl();
  return {
    /** Waits until it has looked at another page and all that it leads to. */
    async seesAnother(): Promise<void> {
      const before = pages;
      while (pages === before) await Promise.race([crawling, pause(5)]);
    },
    /** Ends it; gives the gaps. */
    async stop(): Promise<string[]> {
      isRunning = false;
      await crawling;
      return gaps;
    },
  };
}
