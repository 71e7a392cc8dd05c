; "Open with Broadsheet" for text files and folders, without taking their default program away: electron-builder's own
; file associations would write themselves over the default of .txt.

!macro registerOpenWith EXTENSION
  WriteRegNone SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "Broadsheet.Dump"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${EXTENSION}" ""
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Broadsheet.Dump" "" "Page dump"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Broadsheet.Dump\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Broadsheet.Dump\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "Broadsheet"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro registerOpenWith ".txt"
  !insertmacro registerOpenWith ".text"
  !insertmacro registerOpenWith ".asc"
  !insertmacro registerOpenWith ".ocr"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

!macro unregisterOpenWith EXTENSION
  DeleteRegValue SHELL_CONTEXT "Software\Classes\${EXTENSION}\OpenWithProgids" "Broadsheet.Dump"
!macroend

!macro customUnInstall
  !insertmacro unregisterOpenWith ".txt"
  !insertmacro unregisterOpenWith ".text"
  !insertmacro unregisterOpenWith ".asc"
  !insertmacro unregisterOpenWith ".ocr"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Broadsheet.Dump"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend
