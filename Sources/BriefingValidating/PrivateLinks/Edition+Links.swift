package import BriefingForms

/// Links that somebody has to be given. The edition for everyone has none: nobody is sent it.
extension Edition {
  package var hasPrivateLinks: Bool { hasPrivateLinksForCandidates && readers == .candidates }

  /// Whether pages list the packs. Without the key there are no links yet, and who previews the packs
  /// finds them by their names.
  package var listsPacks: Bool { !hasPrivateLinks || tokens.isEmpty }

  /// The folder of all packs.
  package var packsFolder: String {
    listsPacks ? OutputLayout.packs : OutputLayout.privatePacks
  }

  package func place(of constituency: ConstituencyIdentity) -> PackPlace {
    guard !listsPacks, let token = tokens[constituency.code] else {
      return PackPlace(slug: constituency.slug)
    }
    return PackPlace(token: token)
  }

  /// Whether the manifest stands where no web server needs to give it out: it lists all packs.
  package var hidesManifest: Bool { site.hidesManifest || hasPrivateLinks }

  /// Whether search engines may show the pages.
  package var isInSearchEngines: Bool { site.isInSearchEngines && !hasPrivateLinks }
}
