/** VitePress's own search, in the reader's browser. */
export const search = {
  provider: 'local',
  options: {
    miniSearch: {
      options: {
        // Runs in the browser, on its own. Words that every page has would rank a page by its length.
        processTerm(term) {
          const filler = ['a', 'an', 'and', 'by', 'for', 'from', 'i', 'in', 'is', 'it', 'my', 'of', 'on', 'or', 'the', 'to', 'when', 'with', 'why']
          const word = term.toLowerCase()
          return filler.includes(word) ? null : word
        },
      },
      // A word that is on the page as it was typed says more than one that begins like it, or is spelt like it.
      searchOptions: { weights: { fuzzy: 0.1, prefix: 0.3 } },
    },
  },
}
