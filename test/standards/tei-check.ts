/** TEI: well-formed and valid by the schema beside the exporter, and every reference leads somewhere. */
import rng from '../../src/core/export/tei.rng?raw';
import { schemaFaults } from './refi-check';

/** Checks a document. */
export async function checkTei(text: string): Promise<readonly string[]> {
  const faults = [...(await schemaFaults('tei.xml', text, rng, 'relaxng'))];
  const ids = [...text.matchAll(/\sxml:id="([^"]+)"/gu)].map(([, id = '']) => id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${id} stands twice`);
  for (const [, name = '', pointers = ''] of text.matchAll(
    /\s(target|from|to|ana|resp|corresp)="(#[^"]*)"/gu,
  )) {
    for (const pointer of pointers.split(' ')) {
      if (!ids.includes(pointer.slice(1))) faults.push(`${name} ${pointer} leads nowhere`);
    }
  }
  return faults;
}
