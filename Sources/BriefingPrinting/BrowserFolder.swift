internal import BriefingDisk
internal import FoundationEssentials

/// The places of one browser in the private folder of a run.
struct BrowserFolder {
  let path: String

  var page: String { "\(path)/page.html" }
  /// Whatever the browser says, for the last line of it.
  var log: String { "\(path)/browser.log" }
  var profile: String { "\(path)/profile" }

  /// As a URL (RFC 8089), for a folder with any name.
  var pageAddress: String { URL(filePath: page, directoryHint: .notDirectory).absoluteString }

  /// The browser's files stay in the folder, and go with it.
  var environment: [String: String] {
    [
      "TMPDIR": [path, PrivateFolder.place].first(where: Self.hasRoomForASocket) ?? "/tmp",
      "XDG_CONFIG_HOME": path, "XDG_CACHE_HOME": path, "XDG_DATA_HOME": path,
      // It looks for the desktop, and complains about it where there is none.
      "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    ]
  }

  /// Chromium aborts where the address of its socket is too long: it makes
  /// `.org.chromium.Chromium.XXXXXX/SingletonSocket` among the temporary files, and an address has
  /// 104 bytes with its end on macOS, 108 on Linux (`sun_path` of unix(4) and unix(7)).
  private static func hasRoomForASocket(_ folder: String) -> Bool { folder.utf8.count + 46 < 104 }
}
