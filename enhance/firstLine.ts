/** Where a reader's choice is kept in the browser: `reader.theme`, `reader.size`. */
export const keptAt = 'reader.'

/**
 * Stands in the head of every page and runs before its first paint: what the reader chose becomes
 * `data-theme` and `data-size` of the page; nothing where nothing was chosen, where what is kept is
 * none of ours, or where storage is closed. The policy names its hash, so it is one fixed text. A
 * browser too old for it reports a fault and goes on, as it does with the style sheet's layers.
 */
export const firstLine = `try{for(let n of['theme','size']){let v=localStorage['${keptAt}'+n];if(/^(light|dark|small|large)$/.test(v))document.documentElement.dataset[n]=v}}catch{}`
