/** The look of the HTML report: readable on paper too, and told by word and number as well as by colour. */
export const REPORT_STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem }
.counts { font-size: 1.1rem }
.findings { padding-left: 2rem }
.findings > li { margin: 0 0 1.5rem; padding: .5rem 1rem; border-left: .4rem solid #777; background: #f7f7f7 }
.findings h2 { font-size: 1.1rem; margin: 0 }
.findings p { margin: .3rem 0 }
.severity { font-size: .8rem; letter-spacing: .05em; padding: .1rem .4rem; border: 1px solid currentColor }
.findings > li.refuse { border-color: #a80000 } .refuse .severity { color: #a80000 }
.findings > li.hold { border-color: #8a5a00 } .hold .severity { color: #8a5a00 }
.findings > li.warn { border-color: #00597a } .warn .severity { color: #00597a }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 0 }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
.rule { color: #555; font-size: .85rem }
.letter h2 { font-size: 1.1rem }
.letter > div { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #999; padding: 1.5rem }
mark { color: inherit; background: #e7e7e7; border-bottom: .15rem solid #555 }
mark.refuse { background: #ffdada; border-color: #a80000 }
mark.hold { background: #ffecc4; border-color: #8a5a00 }
mark.warn { background: #d6effa; border-color: #00597a }
sup { font-size: .7rem; margin-left: .1rem }
@media print { body { max-width: none } .findings > li { break-inside: avoid } }
`;
