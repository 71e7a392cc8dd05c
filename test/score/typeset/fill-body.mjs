// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Pours a story into its frames. */

/** Pours the story's paragraphs until the frames are full; collects the gold blocks and returns those of the editor's note. */
export function fillBody(story, flow, blocks, style, kit) {
  const { chance } = kit;
  const join = style.latin ? ' ' : '';
  const note = [];
  if (
    story.note !== '' &&
    flow.left() > 24 &&
    flow.paragraph(
      story.note,
      { part: 'editor-note' },
      { font: kit.fonts.kai, pad: 1, indent: chance.pick([0, 2]), hang: '' },
    )
  ) {
    note.push({ role: 'editor-note', text: story.note });
    flow.blank(1);
  }
  const reserve = story.bylineAt === 'end' ? 1 : 0;
  const most =
    { briefs: chance.int(4, 10), letter: chance.int(3, 7), brief: chance.int(1, 3) }[story.kind] ?? 400;
  for (let i = 0; i < most && flow.left() > 2 + reserve; i += 1) {
    const next = story.next();
    if (next === null) break;
    if (next.role === 'crosshead') {
      if (flow.left() < 12 || blocks.at(-1)?.role === 'crosshead') continue;
      const lines = next.text.split('\n');
      const options = { font: kit.fonts.head, align: style.crossAlign, above: 1, below: style.crossBelow };
      if (flow.together(lines, { part: 'crosshead', id: blocks.length }, options))
        blocks.push({
          role: 'crosshead',
          text: lines.join(lines.length > 1 && /[，,]$/u.test(lines[0]) ? '' : ' '),
        });
      continue;
    }
    if (next.role === 'verse') {
      if (flow.left() < next.lines.length + 2) break;
      if (blocks.length > 0) flow.blank(1);
      if (
        !flow.together(
          next.lines,
          { part: 'paragraph', id: blocks.length },
          { font: kit.fonts.body, align: 2, above: 0, below: 0 },
        )
      )
        break;
      blocks.push({ role: 'paragraph', text: next.lines.join(' ') });
      continue;
    }
    const sentences = [...next.sentences];
    while (sentences.length > 0) {
      const text = sentences.join(join);
      if (
        flow.paragraph(
          text,
          { part: 'paragraph', id: blocks.length },
          { drop: style.dropcap && blocks.length === 0 },
        )
      ) {
        blocks.push({ role: 'paragraph', text });
        if (style.paraGap > 0 && flow.left() > 4) flow.blank(style.paraGap);
        break;
      }
      sentences.pop();
    }
    if (sentences.length === 0 && blocks.length > 0) break;
  }
  if (blocks.at(-1)?.role === 'crosshead') {
    blocks.pop();
    for (const frame of flow.frames)
      frame.lines = frame.lines.filter(
        (line) => !(line.unit.part === 'crosshead' && line.unit.id === blocks.length),
      );
  }
  return note;
}
