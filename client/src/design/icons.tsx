import {
  AlertTriangle,
  Archive,
  ArrowLeft,
  ArrowRight,
  Bell,
  Check,
  ChevronDown,
  ChevronRight,
  CircleCheck,
  CircleHelp,
  Clock3,
  CloudOff,
  Compass,
  Copy,
  Download,
  Ellipsis,
  Eye,
  EyeOff,
  FileText,
  Footprints,
  Hand,
  Heart,
  Info,
  Languages,
  LifeBuoy,
  Link,
  ListTree,
  LoaderCircle,
  Lock,
  LockOpen,
  LogOut,
  type LucideIcon,
  MessageSquareText,
  Mic,
  Minus,
  MoonStar,
  MoveRight,
  Pause,
  PencilLine,
  Play,
  Plus,
  Printer,
  Projector,
  QrCode,
  Reply,
  RotateCcw,
  Sparkles,
  Sunrise,
  Trash2,
  Undo2,
  User,
  Users,
  Vote,
  X,
} from 'lucide-react';
import styles from './icons.module.css';

export type IconProps = {
  /** Read aloud; without it the icon is decoration beside a word. */
  label?: string;
  className?: string | undefined;
};

const named = (Drawn: LucideIcon, manner: 'plain' | 'mirrored' | 'solid' = 'plain') => {
  const Icon = ({ label, className = '' }: IconProps) => (
    <Drawn
      className={`${styles.icon} ${styles[manner] ?? ''} ${className}`}
      strokeWidth={2}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
  return Icon;
};

/*
 * What each picture means here, so that a meaning has one picture everywhere. Those that point along the
 * line of reading turn around in right-to-left. The marks let the bundler drop what a page does not use.
 */
export const LooksIcon = /* @__PURE__ */ named(Eye);
export const SoundsIcon = /* @__PURE__ */ named(MessageSquareText);
export const FeelsIcon = /* @__PURE__ */ named(Heart);
export const MoreIcon = /* @__PURE__ */ named(Ellipsis);

export const DawnIcon = /* @__PURE__ */ named(Sunrise);
export const DuskIcon = /* @__PURE__ */ named(MoonStar);
export const PathIcon = /* @__PURE__ */ named(Footprints);
export const GatherIcon = /* @__PURE__ */ named(Sparkles);

export const NextIcon = /* @__PURE__ */ named(ArrowRight, 'mirrored');
export const BackIcon = /* @__PURE__ */ named(ArrowLeft, 'mirrored');
export const ForwardIcon = /* @__PURE__ */ named(ChevronRight, 'mirrored');
export const MoveIcon = /* @__PURE__ */ named(MoveRight, 'mirrored');
export const OpenIcon = /* @__PURE__ */ named(ChevronDown);
export const UndoIcon = /* @__PURE__ */ named(Undo2, 'mirrored');
export const AgainIcon = /* @__PURE__ */ named(RotateCcw);

export const ClockIcon = /* @__PURE__ */ named(Clock3);
export const ChimeIcon = /* @__PURE__ */ named(Bell);
export const PauseIcon = /* @__PURE__ */ named(Pause, 'solid');
export const GoIcon = /* @__PURE__ */ named(Play, 'mirrored');
export const StopWritingIcon = /* @__PURE__ */ named(Lock);
export const OpenWritingIcon = /* @__PURE__ */ named(LockOpen);
export const RevealIcon = /* @__PURE__ */ named(Eye);
export const CoverIcon = /* @__PURE__ */ named(EyeOff);
export const HoldIcon = /* @__PURE__ */ named(Hand);
export const KeepIcon = /* @__PURE__ */ named(Archive);
export const AnswerIcon = /* @__PURE__ */ named(Reply, 'mirrored');
export const SayIcon = /* @__PURE__ */ named(Mic);
export const VoteIcon = /* @__PURE__ */ named(Vote);
export const ThemesIcon = /* @__PURE__ */ named(ListTree);

export const AddIcon = /* @__PURE__ */ named(Plus);
export const LessIcon = /* @__PURE__ */ named(Minus);
export const WriteIcon = /* @__PURE__ */ named(PencilLine);
export const TakeBackIcon = /* @__PURE__ */ named(Trash2);
export const CloseIcon = /* @__PURE__ */ named(X);
export const CopyIcon = /* @__PURE__ */ named(Copy);
export const LinkIcon = /* @__PURE__ */ named(Link);
export const DownloadIcon = /* @__PURE__ */ named(Download);
export const PrintIcon = /* @__PURE__ */ named(Printer);
export const DocumentIcon = /* @__PURE__ */ named(FileText);
export const HelpIcon = /* @__PURE__ */ named(CircleHelp);
export const LeaveIcon = /* @__PURE__ */ named(LogOut, 'mirrored');

export const PersonIcon = /* @__PURE__ */ named(User);
export const PeopleIcon = /* @__PURE__ */ named(Users);
export const LanguageIcon = /* @__PURE__ */ named(Languages);
export const WallIcon = /* @__PURE__ */ named(Projector);
export const CodeIcon = /* @__PURE__ */ named(QrCode);

export const SavedIcon = /* @__PURE__ */ named(Check);
export const BusyIcon = /* @__PURE__ */ named(LoaderCircle);
export const OfflineIcon = /* @__PURE__ */ named(CloudOff);
export const GoodIcon = /* @__PURE__ */ named(CircleCheck);
export const InfoIcon = /* @__PURE__ */ named(Info);
export const WarnIcon = /* @__PURE__ */ named(AlertTriangle);
export const BrokenIcon = /* @__PURE__ */ named(LifeBuoy);
export const LostIcon = /* @__PURE__ */ named(Compass);
