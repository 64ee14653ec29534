package import BriefingCompiling

/// Renders packs one after the other, and remembers what packs with the same contacts share. One
/// task's own: what it remembers is not guarded.
package struct PackRenderer: Sendable {
  /// The pack that was rendered last.
  package private(set) var pack = RenderedPack()
  private let renderer: Renderer
  private var remembered: [ContactsKey: SharedParts] = [:]

  private let mostRemembered: Int

  /// - Parameter mostRemembered: sets of contacts; a national register has fewer.
  package init(_ renderer: Renderer, mostRemembered: Int = 1024) {
    self.renderer = renderer
    self.mostRemembered = mostRemembered
  }

  /// The names of a pack's files, sorted.
  package func names(of pack: CompiledPack) -> [String] { renderer.names(of: pack) }

  package mutating func render(_ pack: CompiledPack) {
    renderer.render(pack, sharing: sharedParts(of: pack), into: &self.pack)
  }

  private mutating func sharedParts(of pack: CompiledPack) -> SharedParts? {
    guard let key = pack.contactsKey else { return nil }
    if let known = remembered[key] { return known }
    if remembered.count >= mostRemembered { remembered.removeAll(keepingCapacity: true) }
    let parts = renderer.sharedParts(of: pack)
    remembered[key] = parts
    return parts
  }
}
