import type { DatabaseSync } from 'node:sqlite';
import { locateField } from '../articles/front-matter/locate-field.ts';
import { yamlInline } from '../articles/front-matter/yaml-line.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { listAddress } from '../model/address.ts';
import { knownNames, LISTED, type NameKind } from '../model/known-names.ts';
import type { Site } from '../model/site.ts';
import { identityOf } from '../vietnamese/identity.ts';
import { allNames, type NameRow } from './name-rows.ts';
import { similarNames } from './similar-names.ts';

/** How messages call what is named, and the field of an article that names it. */
const KINDS: Record<NameKind, { word: string; field: string }> = {
  author: { word: 'Tác giả', field: 'author' },
  tag: { word: 'Từ khóa', field: 'tags' },
  series: { word: 'Loạt bài', field: 'series.name' },
};

/**
 * The names that would share an address, and those that look like slips of another: each is told once, in one of the articles
 * that have it.
 */
export function checkNames(db: DatabaseSync, content: string, site: Site): Problem[] {
  const names = allNames(db);
  return [...sharedAddresses(db, content, site, names), ...slips(db, content, site, names)];
}

function slips(db: DatabaseSync, content: string, site: Site, names: readonly NameRow[]): Problem[] {
  const known = knownNames(site);
  return similarNames(names, ({ kind, name }) => known[kind].has(identityOf(name))).map(({ name: row, meant }) => ({
    code: 'ten-gan-giong',
    place: placeOf(db, content, row, KINDS[row.kind].field),
    message: `${KINDS[row.kind].word} “${row.name}” chỉ khác một chữ với “${meant.name}”, tên đã có trong ${meant.uses} bài.`,
    hint: `Nếu gõ nhầm, viết lại: ${meant.name}. Nếu đúng là tên khác, thêm vào ${LISTED[row.kind]} trong site.yml dòng: - ${yamlInline({ name: row.name })}`,
  }));
}

function sharedAddresses(db: DatabaseSync, content: string, site: Site, names: readonly NameRow[]): Problem[] {
  const taken = new Set([
    ...names.map(({ kind, slug }) => `${kind} ${slug}`),
    ...(Object.keys(LISTED) as NameKind[]).flatMap((kind) => site[LISTED[kind]].map(({ slug }) => `${kind} ${slug}`)),
  ]);
  const freeSlug = ({ kind, slug }: NameRow): string => {
    let n = 2;
    while (taken.has(`${kind} ${slug}-${n}`)) n++;
    taken.add(`${kind} ${slug}-${n}`);
    return `${slug}-${n}`;
  };
  return sharers(names).flatMap(([first, ...others]) =>
    others.map((other) => {
      const { kind, slug, name } = other;
      const { word, field } = KINDS[kind];
      const entry = yamlInline({ name, slug: freeSlug(other) });
      return {
        code: 'ten-trung-dia-chi' as const,
        place: placeOf(db, content, other, field),
        message: `${word} “${name}” và “${first.name}” là hai tên khác nhau, nhưng cùng một địa chỉ ${listAddress({ kind, slug })}.`,
        hint: `Nếu là một, viết tên cho giống nhau ở mọi bài. Nếu là hai, thêm vào ${LISTED[kind]} trong site.yml dòng: - ${entry}`,
      };
    }),
  );
}

/** The spellings behind each address that has more than one name: one of each name, the name with the most articles first. */
function sharers(names: readonly NameRow[]): [NameRow, ...NameRow[]][] {
  const byAddress = new Map<string, NameRow[]>();
  for (const row of names) {
    const key = `${row.kind} ${row.slug}`;
    const others = byAddress.get(key);
    if (others) others.push(row);
    else byAddress.set(key, [row]);
  }
  return [...byAddress.values()].flatMap((rows) => {
    if (rows.length === 1) return [];
    const distinct = new Map<string, NameRow>();
    for (const row of rows.toSorted((a, b) => b.uses - a.uses)) {
      const identity = identityOf(row.name);
      if (!distinct.has(identity)) distinct.set(identity, row);
    }
    const [first, ...others] = distinct.values();
    return first && others.length > 0 ? [[first, ...others]] : [];
  });
}

/** Where one of the articles with a name says it. */
function placeOf(db: DatabaseSync, content: string, { kind, slug, name }: NameRow, field: string): Problem['place'] {
  const row = db
    .prepare(
      `SELECT a.path FROM memberships m JOIN articles a ON a.path = m.path
       WHERE m.kind = ? AND m.slug = ? AND instr(a.data, ?) ORDER BY a.path LIMIT 1`,
    )
    .get(kind, slug, JSON.stringify({ slug, name }).slice(1, -1));
  return locateField(content, String(row?.['path']), field, name);
}
