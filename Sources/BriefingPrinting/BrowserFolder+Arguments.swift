internal import BriefingPrograms

extension BrowserFolder {
  /// What the browser is told: wait for pages, leave nothing behind, ask nobody.
  ///
  /// - Parameter isRoot: whether the run is root's, whom Chromium's sandbox refuses. The pages are our
  ///   own and hold no script, so that much is no danger; everybody else has the sandbox.
  func arguments(isRoot: Bool = ChildProcess.isOfRoot) -> [String] {
    [
      // The new headless mode prints as the window would; before Chrome 132 it has to be asked for.
      "--headless=new", "--no-startup-window", "--remote-debugging-pipe",
      // Nobody looks at its window, and a small one is painted sooner.
      "--window-size=100,100",
      // A PDF names it as what the file was made with.
      "--user-agent=briefing",
      // Runs side by side would wait for one profile; and a person's own must not show in a pack.
      "--user-data-dir=\(profile)", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-sync", "--password-store=basic", "--use-mock-keychain",
      // Nothing leaves the machine: neither the browser's own news nor anything the page names.
      "--disable-background-networking", "--disable-component-update",
      "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      // Containers have little shared memory and no graphics.
      "--disable-dev-shm-usage", "--disable-gpu", "--disable-breakpad",
    ] + (isRoot ? ["--no-sandbox"] : [])
  }
}
