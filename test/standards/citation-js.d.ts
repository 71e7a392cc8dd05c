/** The part of citation-js that the checks use: it comes without types. */
declare module '@citation-js/core' {
  export interface CslName {
    readonly literal?: string;
    readonly family?: string;
    readonly given?: string;
  }
  interface CslItem {
    readonly title?: unknown;
    readonly page?: unknown;
    readonly 'container-title'?: unknown;
    readonly author?: readonly CslName[];
    readonly reporter?: string | readonly string[];
    readonly issued?: { readonly 'date-parts'?: readonly (readonly (string | number)[])[] };
  }
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly forceType: string }): readonly CslItem[];
      data(text: string, type: string): readonly { readonly DA?: string }[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
