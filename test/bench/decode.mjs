/**
 * How long does a 50 MB file take to decode, and how much memory, whatever is in it? Run: node test/bench/decode.mjs
 *
 * 2026-11-21, 2 cores shared with other work, Node 20.20: well-formed UTF-8 0.3 s, also in one line, damaged UTF-8
 * 0.5 s, UTF-16 0.3 s, one line of ASCII 0.2 s, random bytes refused after 0.3 s. Read in a wrong encoding because the
 * user asked for it: 0.4 to 1.3 s, as EUC-KR 4.5 s. All of it is linear in the size.
 */
import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const size = Number(process.argv[2] ?? 50) * 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('../../src/core/dump/decode.ts', import.meta.url)),
      outDir: folder,
      rollupOptions: { output: { entryFileNames: 'decode.mjs' } },
    },
  });
  const { decodeDump } = await import(pathToFileURL(join(folder, 'decode.mjs')).href);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${size / 1e6} MB`);

  const line = '昨日，渡口镇的老码头迎来了今年第一班渡船，船长说：“水位比去年高了半米。”\n';
  const text = line.repeat(Math.ceil(size / Buffer.byteLength(line)));
  const utf8 = Buffer.from(text);
  const damaged = Buffer.from(utf8);
  for (let at = 5; at < damaged.length; at += 50_021) damaged[at] = 0xff;
  const random = Buffer.alloc(size);
  for (let at = 0, state = 1; at < random.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    random[at] = state >>> 24;
  }
  measure('UTF-8', utf8);
  measure('UTF-8 in one line', Buffer.from(text.replaceAll('\n', '')));
  measure('UTF-8, damaged', damaged);
  measure('UTF-16 LE', Buffer.from(text, 'utf16le'));
  measure('ASCII in one line', Buffer.alloc(size, 0x61));
  measure('random bytes', random);
  for (const encoding of ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252']) {
    measure(`UTF-8 read as ${encoding}`, utf8, encoding);
  }

  /**
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {string} [encoding]
   */
  function measure(name, bytes, encoding) {
    const began = performance.now();
    const result = decodeDump(new Uint8Array(bytes), encoding);
    const seconds = ((performance.now() - began) / 1000).toFixed(2).padStart(6);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    const found = result.reason ?? `${result.encoding}, ${result.problems.length} problems`;
    console.log(`${seconds} s  ${String(memory).padStart(5)} MB resident  ${name}: ${found}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
