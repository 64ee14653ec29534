/// How the bar looks, wherever it stands: of a page's own style no more reaches it than what that calls
/// important.
enum PreviewStyle {
  static let bar: StaticString = """
    #briefing-preview, #briefing-preview * { all: revert; box-sizing: border-box; }
    #briefing-preview { color-scheme: light dark; min-height: 4rem; font: 1rem/1.4 system-ui, "Liberation Sans", sans-serif;
      --ink: light-dark(#14181f, #eef1f5); --panel: light-dark(#e6eaf0, #222935); --bad: light-dark(#8f1118, #ffb3ae); }
    #briefing-preview form, #briefing-preview .errors, #briefing-preview .gone { color: var(--ink); background: var(--panel); }
    #briefing-preview form { position: fixed; z-index: 2147483646; inset: auto 0 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem;
      align-items: center; padding: .5rem 1rem; border-top: 2px solid var(--ink); }
    #briefing-preview label { display: inline-flex; gap: .35rem; align-items: center; max-width: 100%; }
    #briefing-preview input, #briefing-preview select, #briefing-preview button { font: inherit; min-height: 1.75rem; min-width: 0; max-width: min(15rem, 100%); }
    #briefing-preview a { color: inherit; }
    #briefing-preview .errors, #briefing-preview .gone { position: fixed; z-index: 2147483647; inset: 0 0 auto 0; margin: 0; max-height: 45vh;
      overflow: auto; padding: .5rem 1rem; border-bottom: 4px solid var(--bad); overflow-wrap: anywhere; }
    #briefing-preview .gone[hidden] { display: none; }
    #briefing-preview h2 { margin: 0 0 .25rem; font-size: 1.1rem; color: var(--bad); }
    #briefing-preview ol { margin: 0; padding-left: 1.5rem; }
    #briefing-preview pre { margin: .25rem 0; padding: .25rem .5rem; background: light-dark(#fff, #12161c); white-space: pre-wrap; }
    @media (max-width: 48rem) { #briefing-preview form { position: static; } }
    @media print { #briefing-preview { display: none; } }
    """
}
