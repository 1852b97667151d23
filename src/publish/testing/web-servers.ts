import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormerRule } from '../../model/former-rules.ts';
import type { Site } from '../../model/site.ts';
import { caddyConfig } from '../caddy-config.ts';
import { nginxConfig } from '../nginx-config.ts';
import type { Redirection } from '../redirects-file.ts';
import type { Server } from '../serve.ts';

type Settings = Pick<Site, 'comments'>;

/** Starts a real nginx before a folder, with the configuration that is made for one. */
export async function startNginx(
  folder: string,
  site: Settings,
  redirections: readonly Redirection[] = [],
  rules: readonly FormerRule[] = [],
  alike: readonly string[] = [],
): Promise<Server> {
  const { http, server } = nginxConfig(site, redirections, rules, alike);
  return startNginxWith(
    (port) => `${http}\nserver { listen 127.0.0.1:${port}; server_name localhost; root ${folder}; ${server} }`,
  );
}

/** Starts nginx with other lines for its servers. */
export async function startNginxWith(servers: (port: number) => string): Promise<Server> {
  const own = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/t;`);
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; pid ${own}/pid; error_log ${own}/error.log;${process.getuid?.() === 0 ? ' user root;' : ''}
events { }
http { access_log off; ${temporary.join(' ')} ${servers(port)} }`,
  );
  return started(spawn('nginx', ['-p', own, '-c', join(own, 'nginx.conf')], { stdio: 'inherit' }), port, own);
}

/** Starts Caddy before a folder, with the configuration that is made for it. */
export async function startCaddy(
  folder: string,
  site: Settings,
  redirections: readonly Redirection[] = [],
  rules: readonly FormerRule[] = [],
): Promise<Server> {
  const own = mkdtempSync(join(tmpdir(), 'caddy-'));
  const port = await freePort();
  writeFileSync(join(own, 'site.caddy'), caddyConfig(site, redirections, rules));
  writeFileSync(
    join(own, 'Caddyfile'),
    `{
  admin off
  auto_https off
}
http://localhost:${port} {
  bind 127.0.0.1
  root * ${folder}
  import ${own}/site.caddy
}
`,
  );
  const caddy = spawn('caddy', ['run', '--config', join(own, 'Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
  });
  return started(caddy, port, own);
}

async function started(child: ChildProcess, port: number, own: string): Promise<Server> {
  const origin = `http://localhost:${port}`;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended with ${code}.`);
  });
  ended.catch(() => {});
  await Promise.race([ended, answered(origin)]);
  return {
    origin,
    close: async () => {
      child.kill();
      await ended.catch(() => {});
      rmSync(own, { recursive: true, force: true });
    },
  };
}

async function answered(origin: string): Promise<void> {
  while (!(await fetch(origin).catch(() => undefined))) await new Promise((done) => setTimeout(done, 30));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
