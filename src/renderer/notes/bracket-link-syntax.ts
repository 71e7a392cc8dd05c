/** `[[title]]` as a piece of Markdown: one construct of the tokenizer, one node of the tree. */
import type { Literal, Parents } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Extension, State, Tokenizer } from 'micromark-util-types';

/** A link to a note or an article; its value is the title in the brackets. */
export interface BracketLinkNode extends Literal {
  readonly type: 'bracketLink';
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    bracketLink: BracketLinkNode;
  }
  interface RootContentMap {
    bracketLink: BracketLinkNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bracketLink: 'bracketLink';
    bracketLinkMark: 'bracketLinkMark';
    bracketLinkTitle: 'bracketLinkTitle';
  }
}

const opening = 0x5b;
const closing = 0x5d;
/** Ends of lines have codes from here down; a tab is two above. */
const lastLineEnd = -3;

/** Reads what `findBracketLinks` finds, where Markdown lets a link stand. */
const tokenize: Tokenizer = (effects, ok, nok) => {
  let isBlank = true;
  const first: State = (code) => {
    effects.enter('bracketLink');
    effects.enter('bracketLinkMark');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== opening) return nok(code);
    effects.consume(code);
    effects.exit('bracketLinkMark');
    return begin;
  };
  const begin: State = (code) => {
    if (code === closing) return nok(code);
    effects.enter('bracketLinkTitle');
    return title(code);
  };
  const title: State = (code) => {
    if (code === null || code <= lastLineEnd || code === opening) return nok(code);
    if (code !== closing) {
      isBlank &&= code < 0 || String.fromCharCode(code).trim() === '';
      effects.consume(code);
      return title;
    }
    if (isBlank) return nok(code);
    effects.exit('bracketLinkTitle');
    effects.enter('bracketLinkMark');
    effects.consume(code);
    return last;
  };
  const last: State = (code) => {
    if (code !== closing) return nok(code);
    effects.consume(code);
    effects.exit('bracketLinkMark');
    effects.exit('bracketLink');
    return ok;
  };
  return first;
};

/** The tokenizer's part. */
export const bracketLinkSyntax: Extension = { text: { [opening]: { name: 'bracketLink', tokenize } } };

/** The tree's part. */
export const bracketLinkFromMarkdown: FromMarkdown = {
  enter: {
    bracketLink(token) {
      this.enter({ type: 'bracketLink', value: '' }, token);
    },
  },
  exit: {
    bracketLinkTitle(token) {
      const node = this.stack.at(-1) as BracketLinkNode | Parents | undefined;
      if (node?.type === 'bracketLink') node.value = this.sliceSerialize(token);
    },
    bracketLink(token) {
      this.exit(token);
    },
  },
};
