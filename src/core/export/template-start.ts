/** The templates that a user begins with: they name most of what there is. */
import type { TemplateFormat } from './template';

export const templateStart: Readonly<Record<TemplateFormat, string>> = {
  markdown: `# {{title}}

{{#authors}}{{^isFirst}}, {{/isFirst}}{{name}}{{/authors}}

{{#paragraphs}}
{{#isCrosshead}}## {{/isCrosshead}}{{#isCaption}}> {{/isCaption}}{{text}}

{{/paragraphs}}
---

{{citation}}

{{#tags}}#{{{path}}} {{/tags}}

{{#highlights}}
> {{quote}}

**{{colour}}**{{#meaning}}: {{meaning}}{{/meaning}} {{maker}}

{{{note}}}

{{/highlights}}
{{#notes}}
{{{text}}}

{{/notes}}
`,
  html: `<article lang="{{lang}}">
<h1>{{title}}</h1>
{{#authors}}<p>{{name}}</p>{{/authors}}
{{#paragraphs}}
{{#isCrosshead}}<h2>{{text}}</h2>{{/isCrosshead}}{{^isCrosshead}}<p class="{{role}}">{{text}}</p>{{/isCrosshead}}
{{/paragraphs}}
<p class="citation">{{citation}}</p>
{{#highlights}}
<aside><mark class="{{colourName}}">{{quote}}</mark> {{#tags}}<i>{{name}}</i> {{/tags}}{{maker}}<div class="note">{{note}}</div></aside>
{{/highlights}}
{{#notes}}<div class="note">{{text}}</div>{{/notes}}
</article>
`,
};
