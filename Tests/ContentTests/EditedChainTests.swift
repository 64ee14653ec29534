import BriefingChain
import BriefingCompiling
import BriefingLoading
import BriefingRendering
import BriefingValidating
import Testing

/// A preview makes one chain after the other: each must say and make what one by itself would.
@Suite struct EditedChainTests {
  private struct Edit {
    let path: String
    let old: String
    let new: String

    /// - Parameter new: in place of a text; nothing when the text goes.
    init(_ path: String, _ old: String, _ new: String = "") {
      (self.path, self.old, self.new) = (path, old, new)
    }
  }

  private static let edits = [
    Edit("Content/guidance/en/30-security.md", "Write to [", "Please write to ["),
    Edit("Content/guidance/cy/30-security.md", "Ysgrifennwch", "Nawr ysgrifennwch"),
    Edit("Templates/phrases/en.yml", "In danger, call", "In any danger, call"),
    Edit("Templates/phrases/cy.yml", "Mewn perygl, ffoniwch", "Mewn unrhyw berygl, ffoniwch"),
    Edit("Templates/pack.html", "</html>", "<p>{{> police-here}}</p>\n</html>"),
    // A phrase with a name in it shows another phrase, which then changes.
    Edit("Templates/phrases/en.yml", "The police here:", "{{> in-danger}} The police here:"),
    Edit("Templates/phrases/en.yml", "In any danger, call", "If you are in danger, call"),
    Edit("Templates/partials/spoc.html", "{{role}}", "<b>{{role}}</b>"),
    Edit("Templates/partials/spoc.txt", "{{role}}", "{{role}}:"),
    Edit("Content/data/national-services.csv", "Advice line", "Another line"),
    Edit("Content/data/timetable.csv", "general", "general;local"),
    Edit("Content/data/spoc-contacts.csv", "01632 96", "01632 97"),
    Edit("Content/briefing.yml", "number: 2", "number: 3"),
    Edit("Content/briefing.yml", "languages: [en, cy]", "languages: { en: all, cy: E14000901 }"),
    Edit("Content/briefing.yml", "cy: E14000901", "cy: [Wales, E14000901]"),
    Edit("Content/guidance/en/20-contacts.md", "{{> in-danger}}", "{{> nothing}}"),
    Edit("Templates/partials/spoc.html", "{{role}}", "{{nobody}}"),
    Edit("Content/guidance/en/30-security.md", "order: 30", "order: 30\nreaders: candidates"),
    Edit("Content/guidance/cy/30-security.md", "order: 30", "order: 30\nreaders: candidates"),
    Edit("Templates/card.html", "</html>", "<p>"),
    Edit("Templates/phrases/en.yml", "[999](tel:999)", "<b>999</b>"),
  ]

  /// For one edition after the other.
  private func expectSame(_ tree: SourceTree, after last: Chain) -> Chain {
    Readers.allCases.reduce(last) { last, readers in
      let next = Chain(tree, readers: readers, after: last)
      let alone = Chain(tree, readers: readers)
      #expect(next.report == alone.report)
      #expect(next.files == alone.files)
      return next
    }
  }

  /// One edit upon the other, then one after the other back again.
  @Test func makesTheSamePacksAsByItself() throws {
    var trees = [try Fixture.welsh()]
    for edit in Self.edits {
      trees.append(try trees[trees.count - 1].replacing(edit.old, by: edit.new, in: edit.path))
    }
    var last = Chain(trees[0])
    #expect(!last.files.isEmpty)
    for tree in trees + trees.reversed() { last = expectSame(tree, after: last) }
  }

  @Test func takesAnEditBack() throws {
    let sound = try Fixture.welsh()
    for edit in Self.edits where sound.holds(edit.old, in: edit.path) {
      let edited = try sound.replacing(edit.old, by: edit.new, in: edit.path)
      let next = expectSame(edited, after: Chain(sound))
      _ = expectSame(sound, after: next)
    }
  }

  /// What texts were found to hold under other rules is not kept.
  @Test func heedsHowStrictItIsToBe() throws {
    let tree = try Fixture(name: "costly-number--guidance").tree()
    let strict = Chain(tree, isStrict: true).report
    #expect(Chain(tree, isStrict: true, after: Chain(tree)).report == strict)
    #expect(Chain(tree).report != strict)
  }

  @Test func makesTheSamePacksWhenFilesComeAndGo() throws {
    let sound = try Fixture.welsh()
    var last = Chain(sound)
    for path in sound.files.keys.sorted() {
      last = expectSame(sound.without(path), after: last)
      last = expectSame(sound, after: last)
    }
    // A partial of a page's own goes before what all forms share.
    let own = sound.with("<i>own</i>", at: "Templates/partials/in-danger.html")
      .with("{{> in-danger}}", at: "Templates/card.html")
    let shared = own.without("Templates/partials/in-danger.html")
    for tree in [shared, own, shared] { last = expectSame(tree, after: last) }
  }
}

extension Chain {
  /// All files of all packs; none when there are no packs.
  fileprivate var files: [String: [UInt8]] {
    guard let compiled else { return [:] }
    let renderer = Renderer(compiled)
    var files: [String: [UInt8]] = [:]
    for pack in compiled.packs {
      let rendered = renderer.render(pack)
      for file in rendered.files { files[rendered.path(of: file)] = file.bytes }
    }
    for page in compiled.pages(listing: compiled.packs) {
      files[page.path] = renderer.render(page).bytes
    }
    return files
  }
}

extension SourceTree {
  fileprivate func holds(_ text: String, in path: String) -> Bool {
    String(decoding: files[path] ?? [], as: UTF8.self).contains(text)
  }
}
