import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createOutputStore } from './output-store.ts';
import { removeOutputs } from './remove-outputs.ts';

test('a file whose removal was not finished looks unfinished', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;');
  const store = createOutputStore(db);
  store.transaction(() => {
    for (const address of ['/a.html', '/b.html']) store.finish({ address, key: 'k' }, 'month/2022-04', 'd');
  });
  const whole = store.sum();
  const fail = (): void => {
    throw new Error('killed');
  };
  expect(() => removeOutputs(store, ['/a.html'], fail)).toThrow('killed');
  expect(store.ofGroup('month/2022-04').map(({ address, key }) => [address, key])).toEqual([
    ['/a.html', null],
    ['/b.html', 'k'],
  ]);
  removeOutputs(store, ['/a.html'], () => {});
  expect(store.addresses()).toEqual(['/b.html']);
  const again = createOutputStore(db);
  again.begin('/a.html', 'month/2022-04');
  again.finish({ address: '/a.html', key: 'k' }, 'month/2022-04', 'd');
  expect(again.sum()).toBe(whole);
});
