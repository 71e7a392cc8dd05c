// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Runs the extractors that are there on a PDF; each is optional and a missing one is named once. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const jars = [
  '/usr/share/java/pdfbox.jar',
  '/usr/share/java/fontbox.jar',
  '/usr/share/java/commons-logging.jar',
];
const source = fileURLToPath(new URL('./PdfboxDump.java', import.meta.url));

function runs(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    return error.code !== 'ENOENT';
  }
}

/** Returns {extract(pdf): {extension: text}, missing: [names]}; `scratch` is a folder for what has to be compiled. */
export function createExtractors(scratch) {
  const tools = [];
  const missing = [];
  const tool = (name, command, versionArgs, list) => {
    if (runs(command, versionArgs)) tools.push(...list);
    else missing.push(name);
  };
  const capture = (command, args) =>
    execFileSync(command, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  tool(
    'pdftotext (poppler-utils)',
    'pdftotext',
    ['-v'],
    [
      ['poppler', (pdf) => capture('pdftotext', [pdf, '-'])],
      ['poppler-raw', (pdf) => capture('pdftotext', ['-raw', pdf, '-'])],
      ['poppler-layout', (pdf) => capture('pdftotext', ['-layout', pdf, '-'])],
    ],
  );
  tool(
    'mutool (mupdf-tools)',
    'mutool',
    ['-v'],
    [['mutool', (pdf) => capture('mutool', ['draw', '-q', '-F', 'txt', pdf])]],
  );
  tool(
    'pdf2txt (python3-pdfminer)',
    'pdf2txt',
    ['--version'],
    [['pdfminer', (pdf) => capture('pdf2txt', [pdf])]],
  );
  const java = jars.every((jar) => fs.existsSync(jar)) && runs('javac', ['-version']);
  if (java) {
    const classpath = [...jars, scratch].join(':');
    if (!fs.existsSync(path.join(scratch, 'PdfboxDump.class')))
      execFileSync('javac', ['-cp', classpath, '-d', scratch, source]);
    const out = path.join(scratch, 'pdfbox.txt');
    tools.push([
      'pdfbox',
      (pdf) => {
        execFileSync('java', ['-cp', classpath, 'PdfboxDump', pdf, out], { stdio: 'ignore' });
        return fs.readFileSync(out, 'utf8');
      },
    ]);
  } else missing.push('pdfbox (libpdfbox-java, libcommons-logging-java, javac)');
  return { extract: (pdf) => Object.fromEntries(tools.map(([name, run]) => [name, run(pdf)])), missing };
}
