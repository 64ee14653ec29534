import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import Testing

/// Partials that show each other until nobody can wait for the end.
@Suite struct HostilePartialTests {
  /// A kind of partial, and where a tag of it stands.
  struct Kind: CustomTestStringConvertible {
    let ending: String
    let page: String
    /// Between two tags.
    let between: String

    var testDescription: String { "\(page), \(between.debugDescription)" }
  }

  private static let kinds = [
    Kind(ending: "html", page: "Templates/pack.html", between: "\n"),
    Kind(ending: "html", page: "Templates/pack.html", between: ""),
    Kind(ending: "txt", page: "Templates/pack.txt", between: "\n"),
    Kind(ending: "vcf", page: "Templates/contacts.vcf", between: "\n"),
    Kind(ending: "md", page: "Content/guidance/en/10-emergency.md", between: "\n\n"),
    Kind(ending: "md", page: "Content/guidance/en/10-emergency.md", between: " and "),
  ]

  @Test(arguments: kinds)
  func boundsPartialsThatShowTheNextTwice(kind: Kind) throws {
    let found = try finding("too-much", of: 19, times: 2, kind)
    #expect(found.message.contains("more than \(Bounds.partials) times"))
  }

  @Test(arguments: kinds)
  func boundsAChainOfPartials(kind: Kind) throws {
    let found = try finding("nested-too-deeply", of: 5_000, times: 1, kind)
    #expect(found.location.path == "Templates/partials/p19.\(kind.ending)")
    #expect(found.message.contains("more than \(Bounds.partialDepth) deep"))
  }

  /// What was found to be all right by itself may be too deep inside others.
  @Test(arguments: kinds)
  func boundsAChainWhoseEndWasShownBefore(kind: Kind) throws {
    let count = Bounds.partialDepth
    let tags = "{{> p\(count - 3)}}\(kind.between){{> p0}}\n"
    let found = try diagnostics(chain(of: count, times: 1, kind), tags, kind, "nested-too-deeply")
    #expect(found.map(\.location.path) == ["Templates/partials/p\(count - 1).\(kind.ending)"])
  }

  @Test(arguments: kinds)
  func namesTheChainOfACycle(kind: Kind) throws {
    var tree = try Fixture.base()
    tree = tree.with("x\n{{> two}}\n", at: "Templates/partials/one.\(kind.ending)")
    tree = tree.with("y\n{{> one}}\n", at: "Templates/partials/two.\(kind.ending)")
    let found = try #require(diagnostics(tree, "{{> one}}\n", kind, "recursive-partial").first)
    let name = "partials/one.\(kind.ending)"
    #expect(found.message.hasSuffix("\(name) ▸ partials/two.\(kind.ending) ▸ \(name)"))
  }

  /// Each line of each partial is set in by all the tags around it.
  @Test func boundsWhatIndentationComesTo() throws {
    let kind = Self.kinds[2]
    let lines = String(repeating: "x\n", count: 20_000)
    let tag = String(repeating: " ", count: 2_000) + "{{> wide}}\n"
    let tree = try Fixture.base().with(lines, at: "Templates/partials/wide.txt")
    let found = try diagnostics(tree, tag, kind, "too-much")
    #expect(found.map { $0.message.contains(Bounds.size(Bounds.expansion)) } == [true])
  }

  private func chain(of count: Int, times: Int, _ kind: Kind) throws -> SourceTree {
    var files = try Fixture.base().files
    for number in 0...count {
      let tags = Array(repeating: "{{> p\(number + 1)}}", count: times)
      let text = number == count ? "x" : "x\n" + tags.joined(separator: kind.between)
      files["Templates/partials/p\(number).\(kind.ending)"] = Array("\(text)\n".utf8)
    }
    return SourceTree(files: files)
  }

  private func finding(
    _ check: String, of count: Int, times: Int, _ kind: Kind
  ) throws -> Diagnostic {
    let found = try diagnostics(
      chain(of: count, times: times, kind), "{{> p0}}\n", kind, check)
    #expect(found.count == 1)
    let first = try #require(found.first)
    let name = "partials/p0.\(kind.ending)"
    #expect(first.message.contains(": \(name) ▸ partials/p1.\(kind.ending) ▸ "))
    return first
  }

  private func diagnostics(
    _ tree: SourceTree, _ tag: String, _ kind: Kind, _ check: String
  ) throws -> [Diagnostic] {
    let page = try #require(tree.files[kind.page])
    let chain = Chain(tree.with(page + Array("\n\(tag)".utf8), at: kind.page))
    #expect(chain.campaign == nil)
    return chain.diagnostics.filter { $0.check.id == check }
  }
}
