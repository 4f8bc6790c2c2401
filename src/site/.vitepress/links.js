// In the source, files of src/site/resources are beside the pages; on the site they are at its root.
const RESOURCE = /^(?:\.\.\/)+resources\//

/** Links to files that are no pages: published as they are, and not for VitePress to open as a page. */
export function ownFiles(md, base) {
  md.core.ruler.push('own-files', ({ tokens }) => {
    const links = tokens.flatMap((block) => block.children ?? []).filter((token) => token.type === 'link_open')
    for (const link of links) {
      const file = link.attrGet('href').replace(RESOURCE, '/')
      if (file !== link.attrGet('href') || file.startsWith('/api/')) {
        link.attrSet('href', base + file.substring(1))
        link.attrSet('target', '_self')
      }
    }
  })
}
