package import BriefingCompiling

/// Renders packs one after the other, and remembers what packs with the same contacts share. One
/// task's own: what it remembers is not guarded.
package struct PackRenderer: Sendable {
  /// The pack that was rendered last.
  package private(set) var pack = RenderedPack()
  private let renderer: Renderer
  private var remembered: [ContactsKey: SharedParts] = [:]

  /// Sets of contacts that are remembered: more than there are in a national register.
  private static let mostRemembered = 1024

  package init(_ renderer: Renderer) {
    self.renderer = renderer
  }

  package mutating func render(_ pack: CompiledPack) {
    renderer.render(pack, sharing: sharedParts(of: pack), into: &self.pack)
  }

  private mutating func sharedParts(of pack: CompiledPack) -> SharedParts? {
    guard let key = pack.contactsKey else { return nil }
    if let known = remembered[key] { return known }
    if remembered.count >= Self.mostRemembered { remembered.removeAll(keepingCapacity: true) }
    let parts = renderer.sharedParts(of: pack)
    remembered[key] = parts
    return parts
  }
}
