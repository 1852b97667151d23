import { z } from 'zod';
import type { ProblemCode } from '../diagnostics/codes.ts';
import { count, EVEN_WITH_OTHER_PROBLEMS, line, textField } from './text-field.ts';

const word = textField(60, 'dang-sai', (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined));
const webAddress = textField(1000, 'dang-sai', (text) =>
  /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text.replace(/\/$/, '') : undefined,
);
/** A host, or `name@host`: nothing that a program could take for an option. */
const host = textField(300, 'dang-sai', (text) =>
  /^(?:[\w.-]+@)?[a-z0-9][a-z0-9.-]*$/i.test(text) && !text.startsWith('-') ? text : undefined,
);
/** Part of a name in a store. */
const prefix = textField(300, 'dang-sai', (text) => (/^[\w.-]+(?:\/[\w.-]+)*$/.test(text) ? text : undefined));
const bucket = textField(63, 'dang-sai', (text) => (/^[a-z0-9][a-z0-9.-]+[a-z0-9]$/.test(text) ? text : undefined));
const identifier = textField(100, 'dang-sai', (text) => (/^[\w-]+$/.test(text) ? text : undefined));

/** A folder, on whichever machine, without slashes at its end. */
const folder = textField(500, 'dang-sai', (text) =>
  // No shell is there to know whose home is meant.
  text.startsWith('~') ? undefined : text.replace(/(?<=.)\/+$/, ''),
);

/** Which fields each kind needs, and which it may have besides the common ones. */
const OF_KIND = {
  s3: { needed: ['bucket'], allowed: ['endpoint', 'region', 'prefix'] },
  server: { needed: ['host', 'folder'], allowed: ['port'] },
  folder: { needed: ['folder'], allowed: [] },
} as const;
const OF_PURGE = {
  cloudflare: { needed: ['zone'], allowed: [] },
  fastly: { needed: ['service'], allowed: [] },
  command: { needed: ['command'], allowed: [] },
  webhook: { needed: ['url'], allowed: [] },
} as const;

/** Asks for the fields that a kind needs, and refuses those of other kinds. */
function fitKind(kinds: Record<string, { needed: readonly string[]; allowed: readonly string[] }>) {
  const special = new Set(Object.values(kinds).flatMap(({ needed, allowed }) => [...needed, ...allowed]));
  return (value: object | null, context: z.RefinementCtx): void => {
    const fields = (value ?? {}) as Record<string, unknown>;
    const own = kinds[String(fields['kind'])];
    if (!own) return;
    const tell = (name: string, message: ProblemCode) => context.addIssue({ code: 'custom', path: [name], message });
    for (const name of own.needed) if (fields[name] === undefined) tell(name, 'truong-thieu');
    for (const name of special)
      if (fields[name] !== undefined && ![...own.needed, ...own.allowed].includes(name)) tell(name, 'truong-la');
  };
}

const purge = z
  .strictObject({
    kind: z.enum(['cloudflare', 'fastly', 'command', 'webhook']),
    /** Cloudflare's id of the site; the key comes from CLOUDFLARE_API_TOKEN. */
    zone: identifier.optional(),
    /** Fastly's id of the service; the key comes from FASTLY_API_TOKEN. */
    service: identifier.optional(),
    /** A program and its arguments, which gets the addresses on its input, one a line. */
    command: z
      .array(line)
      .min(1, 'truong-trong' satisfies ProblemCode)
      .optional(),
    /** Gets a POST with the addresses as JSON; the key, if any, comes from PUBLISH_WEBHOOK_TOKEN. */
    url: webAddress.optional(),
  })
  .superRefine(fitKind(OF_PURGE), EVEN_WITH_OTHER_PROBLEMS);

const target = z
  .strictObject({
    /** The name by which the operator and this machine's memory call it. */
    name: word,
    kind: z.enum(['s3', 'server', 'folder']),
    /** s3: the bucket; its keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
    bucket: bucket.optional(),
    /** s3: where a store that is not AWS's answers. */
    endpoint: webAddress.optional(),
    region: identifier.optional(),
    /** s3: put before every name in the bucket. */
    prefix: prefix.optional(),
    /** server: where SSH leads to, `name@host`. */
    host: host.optional(),
    port: count(65_535).optional(),
    /** server and folder: the web server's folder; a relative one is relative to the content folder. */
    folder: folder.optional(),
    /** Another bucket or folder, that readers cannot reach: the catalog is kept there for machines that have none. */
    private: folder.optional(),
    purge: purge.optional(),
    /** Who is told of what changed: the WebSub hub and IndexNow of site.yml. */
    tell: z.array(z.enum(['hub', 'indexNow'])).default([]),
  })
  .superRefine(fitKind(OF_KIND), EVEN_WITH_OTHER_PROBLEMS)
  .superRefine((target, context) => {
    if (target?.private !== undefined && target.private === (target.bucket ?? target.folder))
      context.addIssue({ code: 'custom', path: ['private'], message: 'dang-sai' satisfies ProblemCode });
  }, EVEN_WITH_OTHER_PROBLEMS);

/** publish.yml: where the site is put, and who is told. Secrets are never in it: they come from the environment. */
export const publishingSchema = z.strictObject({
  targets: z
    .array(target)
    .min(1, 'truong-trong' satisfies ProblemCode)
    .superRefine((targets, context) => {
      if (!Array.isArray(targets)) return;
      const names = targets.map((target) => target?.name);
      names.forEach((name, index) => {
        if (name !== undefined && names.indexOf(name) < index)
          context.addIssue({ code: 'custom', path: [index, 'name'], message: 'dang-sai' satisfies ProblemCode });
      });
    }, EVEN_WITH_OTHER_PROBLEMS),
});

export type Publishing = z.infer<typeof publishingSchema>;
export type TargetSettings = Publishing['targets'][number];
